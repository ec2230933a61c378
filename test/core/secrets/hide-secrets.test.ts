import { describe, expect, it } from 'vitest';
import { hideSecrets } from '../../../src/core/secrets/hide-secrets.ts';
import { TICKET } from '../../builders/signing-server.ts';

const KNOWN = [{ kind: 'ticket' as const, value: TICKET }];

describe('a text to be shown', () => {
  it('has the last four characters of a secret', () => {
    expect(hideSecrets(`ticket=${TICKET}&a=1`, KNOWN)).toBe(`ticket=····${TICKET.slice(-4)}&a=1`);
  });

  it('has nothing of one that was cut with it, however often it is there', () => {
    const cut = TICKET.slice(0, 60);
    expect(hideSecrets(`"${cut}…`, KNOWN)).toBe('"····…');
    expect(hideSecrets(`${cut} ${cut}`, KNOWN)).toBe('···· ····');
  });

  it('is left alone otherwise', () => {
    expect(hideSecrets('nonceStr is "Wm3WZYTPz0wzccnW"', KNOWN)).toBe('nonceStr is "Wm3WZYTPz0wzccnW"');
    expect(hideSecrets(TICKET.slice(0, 6), KNOWN)).toBe(TICKET.slice(0, 6));
    expect(hideSecrets('short', [{ kind: 'ticket', value: 'short' }])).not.toContain('undefined');
  });
});
