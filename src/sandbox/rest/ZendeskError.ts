/** A refusal as Zendesk words it. Thrown anywhere below a route; the REST root turns it into the answer. */
export class ZendeskError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 415 | 422 | 429 | 500 | 502 | 503 | 504;
  readonly body: object;
  readonly headers: { readonly [name: string]: string };

  constructor(status: ZendeskError['status'], body: object, headers: ZendeskError['headers'] = {}) {
    super(JSON.stringify(body));
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export function notFound(): ZendeskError {
  return new ZendeskError(404, { error: 'RecordNotFound', description: 'Not found' });
}

export function forbidden(): ZendeskError {
  return new ZendeskError(403, {
    error: 'Forbidden',
    description:
      'You do not have access to this page. Please contact the account owner of this help desk for further help.',
  });
}

/** 422 with what is wrong per attribute. */
export function invalid(attribute: string, description: string, error?: string): ZendeskError {
  return new ZendeskError(422, {
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: { [attribute]: [{ description, ...(error === undefined ? {} : { error }) }] },
  });
}

export function badAttribute(attribute: string, message: string): ZendeskError {
  return new ZendeskError(400, {
    error: {
      title: 'Invalid attribute',
      message: `You passed an invalid value for the ${attribute} attribute. ${message}`,
    },
  });
}

/** 400 in the newer shape, which pagination and the incremental exports use. */
export function badRequest(code: string, title: string): ZendeskError {
  return new ZendeskError(400, { errors: [{ code, status: '400', title }] });
}

/** Something that the real Zendesk has and this one does not: the page shows the header. */
export function unsupported(what: string): ZendeskError {
  const message = `not supported by the local Zendesk: ${what}`;
  return new ZendeskError(
    404,
    { error: 'InvalidEndpoint', description: message },
    { 'x-local-zendesk': message },
  );
}
