export const isNamed = (x) => Boolean(x.name);
