import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import type { CaseView } from '../api/cases'
import { ENQUIRY_BASES, ENQUIRY_QUESTIONS, type EnquiryBasis, type EnquiryQuestion } from '../api/enquiries'
import { post } from '../api/http'
import { useBanks } from '../banks/queries'
import { useOrdersOfCase } from '../orders/queries'
import { language, t, tc } from '../platform/text/text'
import { useEnquiryCommand } from './queries'

/** Asks a bank about an account: one that an order is on, or one that is named. */
export function AskBank({ view }: { view: CaseView }) {
  const banks = useBanks()
  const orders = useOrdersOfCase(view.id, view.version, true).data?.items ?? []
  const [order, setOrder] = useState<number>()
  const [bank, setBank] = useState<string>()
  const [account, setAccount] = useState('')
  const [questions, setQuestions] = useState<EnquiryQuestion[]>([...ENQUIRY_QUESTIONS])
  const [basis, setBasis] = useState<EnquiryBasis>()
  const [reason, setReason] = useState('')
  const command = useEnquiryCommand('enquiries.done', () => setReason(''))
  const ready = (order || (bank && account.trim())) && questions.length > 0 && basis && reason.trim()
  const target = order ? { order } : { bank, account }
  return (
    <details className="order-ask">
      <summary data-testid="enquiry-ask">{t('enquiries.ask')}</summary>
      <div className="filters">
        {orders.length > 0 && (
          <Select<number> className="filter" allowClear value={order} onChange={setOrder} placeholder={t('enquiries.of-order')} aria-label={t('enquiries.of-order')} options={orders.map((one) => ({ value: one.id, label: one.account }))} data-testid="enquiry-order" />
        )}
        {!order && (
          <>
            <Select<string> className="filter" value={bank} onChange={setBank} placeholder={t('orders.bank')} aria-label={t('orders.bank')} options={(banks.data?.items ?? []).map((one) => ({ value: one.code, label: language() === 'zh' ? one.name : one.nameEn }))} data-testid="enquiry-bank" />
            <Input className="filter" value={account} onChange={(event) => setAccount(event.target.value)} placeholder={t('orders.account')} aria-label={t('orders.account')} maxLength={40} data-testid="enquiry-account" />
          </>
        )}
        <Select<EnquiryBasis> className="filter" value={basis} onChange={setBasis} placeholder={t('enquiries.basis')} aria-label={t('enquiries.basis')} options={ENQUIRY_BASES.map((value) => ({ value, label: tc('enquiryBasis', value) }))} data-testid="enquiry-basis" />
      </div>
      <Checkbox.Group<EnquiryQuestion> value={questions} onChange={setQuestions} aria-label={t('enquiries.questions')} options={ENQUIRY_QUESTIONS.map((value) => ({ value, label: tc('enquiryQuestion', value) }))} />
      <div className="filters">
        <Input value={reason} onChange={(event) => setReason(event.target.value)} placeholder={t('enquiries.reason')} aria-label={t('enquiries.reason')} maxLength={1000} data-testid="enquiry-reason" />
        <Button type="primary" disabled={!ready} loading={command.isPending} onClick={() => command.mutate(() => post(`/cases/${view.id}/enquiries`, { ...target, questions, basis, reason }))} data-testid="enquiry-send">{t('enquiries.ask-button')}</Button>
      </div>
    </details>
  )
}
