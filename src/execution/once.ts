/** Evaluates at the first call; later calls return the same value or throw the same error. */
export function once<T>(evaluate: () => T): () => T {
  let outcome: { readonly value: T } | { readonly error: unknown } | undefined;
  return () => {
    outcome ??= outcomeOf(evaluate);
    if ('error' in outcome) throw outcome.error;
    return outcome.value;
  };
}

function outcomeOf<T>(evaluate: () => T) {
  try {
    return { value: evaluate() };
  } catch (error) {
    return { error };
  }
}
