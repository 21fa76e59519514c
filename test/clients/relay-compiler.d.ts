declare module 'relay-compiler' {
  /** The path of the compiler for this machine; null if there is none. */
  const program: string | null;
  export default program;
}
