import { TextDecoder, TextEncoder } from 'node:util';

// Every browser has them, jsdom has not. Import this before what needs them.
Object.assign(globalThis, { TextDecoder, TextEncoder });
