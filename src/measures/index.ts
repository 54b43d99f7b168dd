export { anatomy, anatomyCounted } from './anatomy';
export type { Anatomy, Kind, Part, PartName } from './statement';
