/** Whether a promise is fulfilled within the time. */
export async function fulfilsWithin(promise: Promise<unknown>, milliseconds: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), milliseconds);
  });
  const fulfilled = promise.then(
    () => true,
    () => false,
  );
  return Promise.race([fulfilled, late]).finally(() => clearTimeout(timer));
}

/** Whether a promise settles, either way, within the time. */
export const settlesWithin = (promise: Promise<unknown>, milliseconds: number): Promise<boolean> =>
  fulfilsWithin(
    promise.catch(() => undefined),
    milliseconds,
  );
