import { Checkbox, Form } from 'antd'
import { t, tc } from '../../platform/text/text'

/** The evidence that this way of closing asks for: of each group at least one. */
export function CloseEvidence({ groups }: { groups: string[][] }) {
  const complete = (given: string[] = []) => groups.every((group) => group.some((kind) => given.includes(kind)))
  return (
    <Form.Item
      name="evidence"
      label={t('close.evidence')}
      rules={[{ validator: (_, given?: string[]) => (complete(given) ? Promise.resolve() : Promise.reject(new Error(t('close.evidence-needed')))) }]}
    >
      <Checkbox.Group className="close-evidence">
        {groups.map((group) => (
          <fieldset key={group.join()}>
            <legend>{t('close.one-of')}</legend>
            {group.map((kind) => <Checkbox key={kind} value={kind}><span data-testid={`close-evidence-${kind}`}>{tc('evidence', kind)}</span></Checkbox>)}
          </fieldset>
        ))}
      </Checkbox.Group>
    </Form.Item>
  )
}
