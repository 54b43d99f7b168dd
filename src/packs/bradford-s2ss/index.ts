export { default as pack } from './pack.json';
export { default as catalogue } from './catalogue.json';
