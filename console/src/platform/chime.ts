/** Two soft tones for what needs this person now. */
export function chime(): void {
  const audio = new AudioContext()
  ;[660, 880].forEach((frequency, i) => {
    const tone = audio.createOscillator()
    const volume = audio.createGain()
    const start = audio.currentTime + i * 0.22
    tone.frequency.value = frequency
    volume.gain.setValueAtTime(0.15, start)
    volume.gain.exponentialRampToValueAtTime(0.001, start + 0.2)
    tone.connect(volume).connect(audio.destination)
    tone.start(start)
    tone.stop(start + 0.2)
    if (i === 1) tone.onended = () => void audio.close()
  })
}
