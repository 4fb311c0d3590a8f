import { createSignal, Show } from 'solid-js'
import { render } from 'solid-js/web'
import './fonts/fonts.css'
import { registerServiceWorker } from './service-worker/register.ts'

const [update, offerUpdate] = createSignal<{ accept: () => void }>()

const root = document.querySelector('#app')
if (root) {
  render(
    () => (
      <main>
        <h1>إسناد</h1>
        <Show when={update()}>{(offer) => <button onClick={() => offer().accept()}>حدّث</button>}</Show>
      </main>
    ),
    root,
  )
}

registerServiceWorker((accept) => offerUpdate({ accept }))
