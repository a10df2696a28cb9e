import {b} from './b.mjs';
export const a = () => b();
