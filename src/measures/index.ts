export { anatomy, anatomyCounted } from './anatomy';
export type { Anatomy, Kind, Part, PartName } from './statement';
export { levelsOf, timesOf } from './amounts-and-times';
export type { Level, When } from './amounts-and-times';
