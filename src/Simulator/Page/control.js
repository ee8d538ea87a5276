// The control endpoints.

/** The simulator was stopped, or refuses. */
export class NoAnswer extends Error {}

/** What an endpoint tells. */
export async function read(path) {
  const response = await ask(path, {});
  if (!response.ok) {
    throw new NoAnswer(`${path} answered ${response.status}.`);
  }

  return response.json();
}

/** Gives an order; null where it was followed, otherwise why not. */
export async function order(method, path, body) {
  try {
    const response = await ask(path, { method, headers: { 'Content-Type': 'application/json' }, body: body && JSON.stringify(body) });
    return response.ok ? null : (await response.json()).error;
  } catch (problem) {
    if (problem instanceof NoAnswer) {
      return problem.message;
    }

    throw problem;
  }
}

async function ask(path, options) {
  try {
    return await fetch(`/_simulator/${path}`, options);
  } catch {
    throw new NoAnswer('The simulator does not answer.');
  }
}
