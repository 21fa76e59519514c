/** `concernedAxes` as enum values are written: `CONCERNED_AXES`. */
export const upperSnake = (name: string): string => name.replace(/[A-Z]/g, '_$&').toUpperCase();

/** `COOPERATES_IN` as types are named: `CooperatesIn`. */
export const pascal = (name: string): string =>
  name
    .toLowerCase()
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
