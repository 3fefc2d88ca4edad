import { Button } from 'antd'
import type { VictimState } from '../api/cases'
import { RESISTANCE_SIGNS, type ResistanceSign } from '../api/dissuasion'
import { t, tc } from '../platform/text/text'

/** What was heard or seen: where the person stands, and signs of the fraudster's hold on them. */
export interface HeardValue {
  state?: VictimState
  signs: ResistanceSign[]
}

interface HeardProps {
  states: VictimState[]
  known: ResistanceSign[]
  value: HeardValue
  onChange: (value: HeardValue) => void
}

/** One tap for the state, one for each sign; signs that are known already are left out. */
export function Heard({ states, known, value, onChange }: HeardProps) {
  const toggle = (sign: ResistanceSign) =>
    onChange({ ...value, signs: value.signs.includes(sign) ? value.signs.filter((one) => one !== sign) : [...value.signs, sign] })
  return (
    <>
      <fieldset className="heard">
        <legend>{t('heard.state')}</legend>
        <div className="track-outcomes">
          {states.map((state) => (
            <Button key={state} aria-pressed={value.state === state} className={value.state === state ? 'outcome outcome-last' : 'outcome'} onClick={() => onChange({ ...value, state })} data-testid={`heard-${state}`}>
              {tc('victimState', state)}
            </Button>
          ))}
        </div>
      </fieldset>
      <fieldset className="heard">
        <legend>{t('heard.signs')}</legend>
        <div className="track-outcomes">
          {RESISTANCE_SIGNS.filter((sign) => !known.includes(sign)).map((sign) => (
            <Button key={sign} size="small" aria-pressed={value.signs.includes(sign)} className={value.signs.includes(sign) ? 'outcome outcome-last' : 'outcome'} onClick={() => toggle(sign)} data-testid={`sign-${sign}`}>
              {tc('resistanceSign', sign)}
            </Button>
          ))}
        </div>
      </fieldset>
    </>
  )
}
