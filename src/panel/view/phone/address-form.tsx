import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Address } from '../../../core/client/address.ts';
import { useSay } from '../say-context.ts';
import { type AskedProperties, CANCEL } from './asked.ts';
import { QuestionForm } from './question-form.tsx';

/** In the order of the form. */
const FIELDS = [
  'userName',
  'telNumber',
  'provinceName',
  'cityName',
  'countryName',
  'detailInfo',
  'postalCode',
  'nationalCode',
] as const satisfies readonly (keyof Address)[];

/** The address that the page gets: to begin with, the one that was handed over last. */
export function AddressForm({ phone, onAgree, onDecide }: AskedProperties<'address'>): JSX.Element {
  const say = useSay();
  const [address, setAddress] = useState(phone.client.address);
  return (
    <QuestionForm
      agreeLabel={say('addressUse')}
      onAgree={() => onAgree({ kind: 'address', address })}
      onCancel={() => onDecide(CANCEL)}
    >
      <div class="address-fields">
        {FIELDS.map((name, index) => (
          <div class={`field ${name === 'detailInfo' ? 'long' : ''}`} key={name}>
            <label for={`phone-address-${name}`} title={name}>
              {say(`address-${name}`)}
            </label>
            <input
              id={`phone-address-${name}`}
              data-first={index === 0 ? true : undefined}
              type="text"
              autocomplete="off"
              value={address[name]}
              onInput={(event) => setAddress({ ...address, [name]: event.currentTarget.value })}
            />
          </div>
        ))}
      </div>
    </QuestionForm>
  );
}
