/** `concernedAxes` as enum values are written: `CONCERNED_AXES`. */
export const upperSnake = (name: string): string => name.replace(/[A-Z]/g, '_$&').toUpperCase();
