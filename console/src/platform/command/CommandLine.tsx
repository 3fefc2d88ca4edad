import { Input, Modal } from 'antd'
import { useState, type KeyboardEvent } from 'react'
import { useNavigate } from 'react-router'
import { useClaim } from '../../cases/useClaim'
import { t } from '../text/text'
import { useChoices, type Choice } from './useChoices'

/** One line that finds a case by number, name, phone's tail or address, goes places, and runs commands. */
export default function CommandLine({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const navigate = useNavigate()
  const { choices, searching } = useChoices(text)
  const claim = useClaim((view) => void navigate(`/cases/${view.id}`))
  const chosen = Math.min(at, choices.length - 1)

  const run = (choice: Choice | undefined) => {
    if (!choice) return
    if (choice.kind === 'claim') claim.mutate({ id: choice.target })
    else void navigate(choice.kind === 'go' ? choice.target : `/cases/${choice.target}`)
    onClose()
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setAt(Math.min(choices.length - 1, chosen + 1))
    else if (event.key === 'ArrowUp') setAt(Math.max(0, chosen - 1))
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) run(choices[chosen])
    else return
    event.preventDefault()
  }

  return (
    <Modal open onCancel={onClose} footer={null} closable={false} width={640} title={<span className="sr-only">{t('command.title')}</span>} className="command">
      <Input
        autoFocus
        size="large"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={press}
        placeholder={t('command.hint')}
        role="combobox"
        aria-expanded="true"
        aria-controls="command-choices"
        aria-activedescendant={choices[chosen] ? `choice-${chosen}` : undefined}
        aria-label={t('command.title')}
        data-testid="command-input"
      />
      <div id="command-choices" role="listbox" aria-label={t('command.title')} className="cl-list" data-testid="command-choices">
        {choices.map((choice, i) => (
          <div key={choice.kind + choice.target} id={`choice-${i}`} role="option" aria-selected={i === chosen} className="cl-item" onClick={() => run(choice)} onPointerMove={() => setAt(i)} data-testid="command-choice">
            <span>{choice.text}</span>
            <span>{choice.detail}</span>
          </div>
        ))}
      </div>
      {choices.length === 0 && <p className="muted" role="status">{searching ? t('command.searching') : t('command.nothing')}</p>}
      <p className="muted command-help">{t('command.help')}</p>
    </Modal>
  )
}
