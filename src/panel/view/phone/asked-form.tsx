import type { JSX } from 'preact';
import type { Language } from '../../../catalogue/words.ts';
import type { Choice, Decision } from '../../../core/client/question.ts';
import type { Question } from '../../../core/client/state.ts';
import type { PhoneActions, PhoneView } from '../../phone-model.ts';
import { AddCardsForm } from './add-cards-form.tsx';
import { AddressForm } from './address-form.tsx';
import { ChooseCardForm } from './choose-card-form.tsx';
import { LocationForm } from './location-form.tsx';
import { MicrophoneForm } from './microphone-form.tsx';
import { OtherForm } from './other-form.tsx';
import { PayForm } from './pay-form.tsx';
import { PicturesForm } from './pictures-form.tsx';
import { ScanForm } from './scan-form.tsx';
import { ShareForm } from './share-form.tsx';
import { SpeechForm } from './speech-form.tsx';

interface Properties {
  question: Question;
  phone: PhoneView;
  actions: PhoneActions;
  language: Language;
  onAgree: (choice: Choice | null) => void;
  onDecide: (decision: Decision) => void;
}

/** The controls that a user would have for a question. */
export function AskedForm(properties: Properties): JSX.Element {
  const { facts } = properties.question;
  switch (facts.kind) {
    case 'pictures':
      return <PicturesForm {...properties} facts={facts} />;
    case 'microphone':
      return <MicrophoneForm {...properties} facts={facts} />;
    case 'speech':
      return <SpeechForm {...properties} facts={facts} />;
    case 'scan':
      return <ScanForm {...properties} facts={facts} />;
    case 'location':
      return <LocationForm {...properties} facts={facts} />;
    case 'share':
      return <ShareForm {...properties} facts={facts} />;
    case 'add-cards':
      return <AddCardsForm {...properties} facts={facts} />;
    case 'choose-card':
      return <ChooseCardForm {...properties} facts={facts} />;
    case 'pay':
      return <PayForm {...properties} facts={facts} />;
    case 'address':
      return <AddressForm {...properties} facts={facts} />;
    case 'other':
      return <OtherForm {...properties} facts={facts} />;
  }
}
