import { Alert, Button, Form, Input, Modal, Tag, Typography } from 'antd'
import { useState } from 'react'
import { Needs } from '../access/Needs'
import { useCan } from '../access/session'
import type { BankLine } from '../api/banks'
import { post } from '../api/http'
import { moment } from '../platform/format/moment'
import { problemLine } from '../platform/problemText'
import { Page } from '../platform/shell/Page'
import { Fetched } from '../platform/states/Fetched'
import { EmptyState } from '../platform/states/States'
import { nameOf, t, tc } from '../platform/text/text'
import { serverNow } from '../platform/time/serverClock'
import { useCommand } from '../platform/useCommand'
import { BankDetails } from './BankDetails'
import { DutyPhones } from './DutyPhones'
import { useBanks } from './queries'

interface Secrets {
  key: string
  watchKey?: string
}

interface NewBank {
  code: string
  name: string
  nameEn?: string
}

/** The banks that work with the district: their branches and keys, and whether each is heard of. */
export default function BanksPage() {
  return (
    <Needs permission="BANK_VIEW">
      <Banks />
    </Needs>
  )
}

function Banks() {
  const mayManage = useCan()('BANK_MANAGE')
  const banks = useBanks()
  const [adding, setAdding] = useState(false)
  const [open, setOpen] = useState<string>()
  const [secrets, setSecrets] = useState<Secrets>()
  return (
    <Page title={t('banks.title')} actions={mayManage && <Button type="primary" onClick={() => setAdding(true)} data-testid="bank-new">{t('banks.add')}</Button>}>
      <Fetched query={banks}>
        {({ items }) =>
          items.length === 0 ? <EmptyState title={t('banks.none')} /> : (
            <ul className="cards">
              {items.map((bank) => (
                <li key={bank.code} className="card" data-testid="bank-row">
                  <BankHead bank={bank} />
                  <Button size="small" onClick={() => setOpen(open === bank.code ? undefined : bank.code)} aria-expanded={open === bank.code} data-testid={`bank-${bank.code}`}>{t('banks.branches')} ({bank.branches})</Button>
                  {open === bank.code && <BankDetails code={bank.code} onKey={(key) => setSecrets({ key })} />}
                </li>
              ))}
            </ul>
          )}
      </Fetched>
      <DutyPhones mayManage={mayManage} />
      {adding && <AddBank onClose={() => setAdding(false)} onMade={setSecrets} />}
      {secrets && <SecretsShown secrets={secrets} onClose={() => setSecrets(undefined)} />}
    </Page>
  )
}

function BankHead({ bank }: { bank: BankLine }) {
  return (
    <div className="card-head">
      <span>{nameOf(bank)} <span className="muted">{bank.code}</span></span>
      <span className="muted">
        {t('banks.heard')}: {bank.lastHeardAt ? moment(bank.lastHeardAt, serverNow()) : t('banks.never')}
        {' '}<Tag color={bank.behind ? 'warning' : undefined}>{t(bank.behind ? 'banks.behind' : 'banks.current')}</Tag>
        <Tag color={bank.delivering === 'FAILING' ? 'error' : undefined} data-testid="bank-delivering">{tc('banks.delivering', bank.delivering)}</Tag>
        {bank.clockSkewSeconds !== undefined && Math.abs(bank.clockSkewSeconds) > 60 && <Tag color="warning">{t('banks.skew', { n: bank.clockSkewSeconds })}</Tag>}
      </span>
    </div>
  )
}

function AddBank({ onClose, onMade }: { onClose: () => void; onMade: (made: Secrets) => void }) {
  const [form] = Form.useForm<NewBank>()
  const make = useCommand({
    run: (bank: NewBank) => post<Secrets>('/banks', bank),
    refresh: ['banks'],
    quiet: true,
    onDone: (made) => {
      onMade(made)
      onClose()
    },
  })
  return (
    <Modal open title={t('banks.add')} okButtonProps={{ loading: make.isPending, 'data-testid': 'bank-submit' }} onOk={form.submit} onCancel={onClose}>
      <Form<NewBank> form={form} layout="vertical" onFinish={(bank) => make.mutate(bank)}>
        <Form.Item name="code" label={t('banks.code')} rules={[{ required: true }]}><Input autoFocus data-testid="bank-code" /></Form.Item>
        <Form.Item name="name" label={t('banks.name')} rules={[{ required: true }]}><Input data-testid="bank-name" /></Form.Item>
        <Form.Item name="nameEn" label={t('banks.name-en')}><Input data-testid="bank-name-en" /></Form.Item>
      </Form>
      {make.error !== null && <Alert type="warning" showIcon title={problemLine(make.error)} data-testid="dialog-problem" />}
    </Modal>
  )
}

function SecretsShown({ secrets, onClose }: { secrets: Secrets; onClose: () => void }) {
  return (
    <Modal open title={t('banks.keys')} onOk={onClose} onCancel={onClose} cancelButtonProps={{ hidden: true }}>
      <Alert type="warning" showIcon title={t('banks.key-shown')} />
      <p>Forestall-Bank-Key: <Typography.Text copyable code data-testid="bank-key">{secrets.key}</Typography.Text></p>
      {secrets.watchKey && <p>{t('banks.watch-key')}: <Typography.Text copyable code>{secrets.watchKey}</Typography.Text></p>}
    </Modal>
  )
}
