import { describe, expect, it } from 'vitest';
import { SAMPLE_ADDRESS } from '../../../src/core/client/address.ts';
import type { Plain } from '../../../src/protocol.ts';
import { phone } from '../../builders/phone.ts';

const shown = () => phone('ios', { isShown: true }).config('editAddress');

describe('openAddress', () => {
  it('hands over the phone’s address when nobody is asked, in the words of the bridge', () => {
    expect(phone('ios').config('editAddress').call('editAddress')).toEqual({
      err_msg: 'edit_address:ok',
      userName: SAMPLE_ADDRESS.userName,
      telNumber: SAMPLE_ADDRESS.telNumber,
      addressPostalCode: SAMPLE_ADDRESS.postalCode,
      proviceFirstStageName: SAMPLE_ADDRESS.provinceName,
      addressCitySecondStageName: SAMPLE_ADDRESS.cityName,
      addressCountiesThirdStageName: SAMPLE_ADDRESS.countryName,
      addressDetailInfo: SAMPLE_ADDRESS.detailInfo,
      nationalCode: SAMPLE_ADDRESS.nationalCode,
    });
  });

  it('hands over what the user has written', () => {
    const client = shown();
    expect(client.call('editAddress')).toBeUndefined();
    expect(client.state().questions[0]?.facts).toEqual({ kind: 'address' });
    const address = { ...SAMPLE_ADDRESS, userName: '李四', cityName: '深圳市' };
    const result = client.decide({ kind: 'agree', choice: { kind: 'address', address } });
    expect(result).toMatchObject({ userName: '李四', addressCitySecondStageName: '深圳市' });
  });

  it('opens with that address the next time', () => {
    const client = shown();
    client.call('editAddress');
    const address = { ...SAMPLE_ADDRESS, userName: '李四' };
    client.decide({ kind: 'agree', choice: { kind: 'address', address } });
    client.call('editAddress');
    expect(client.decide({ kind: 'agree', choice: null })).toMatchObject({ userName: '李四' });
  });

  it('is cancelled, and fails', () => {
    const client = shown();
    client.call('editAddress');
    expect(client.decide({ kind: 'cancel' })).toEqual({ err_msg: 'edit_address:cancel' });
    client.call('editAddress');
    expect(client.decide({ kind: 'fail', errMsg: 'openAddress:fail' })).toEqual({
      err_msg: 'edit_address:fail',
    });
  });

  it.each([['text'], [null], [{ $: 'undefined' }], [{ addrSign: 5 }]] satisfies [Plain][])(
    'answers a page that calls the bridge with %j',
    (args) => {
      expect(phone('android').byHand('editAddress', args)?.err_msg).toBe('edit_address:ok');
    },
  );
});
