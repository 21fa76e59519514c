declare module 'relay-compiler' {
  /** The path of the program for this machine; null where there is none. */
  const program: string | null;
  export default program;
}
