import { Form, Radio } from 'antd'
import { MONEY_BASES } from '../../api/cases'
import { MoneyInput } from '../../platform/format/MoneyInput'
import { t, tc } from '../../platform/text/text'

/** The money, and what the figures rest on. */
export function CloseMoney() {
  return (
    <>
      <div className="close-money">
        <Form.Item name="atRisk" label={t('close.at-risk')}><MoneyInput testId="close-at-risk" /></Form.Item>
        <Form.Item name="moved" label={t('close.moved')}><MoneyInput testId="close-moved" /></Form.Item>
      </div>
      <Form.Item name="basis" label={t('close.basis')} rules={[{ required: true, message: t('close.basis-needed') }]}>
        <Radio.Group>
          {MONEY_BASES.filter((basis) => basis !== 'NONE').map((basis) => (
            <Radio key={basis} value={basis}><span data-testid={`close-basis-${basis}`}>{tc('basisOfMoney', basis)}</span></Radio>
          ))}
        </Radio.Group>
      </Form.Item>
    </>
  )
}
