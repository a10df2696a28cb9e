export let count = 0;
export const a = () => new Date();
