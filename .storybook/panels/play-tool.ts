// The button that lets the story in front play: it is drawn anew, and does what its test does.
import { createElement as h, type ReactElement, useState } from 'react';
import { FORCE_REMOUNT } from 'storybook/internal/core-events';
import { useChannel, useStorybookApi } from 'storybook/manager-api';
import { PLAY, PLAYS } from '../../stories/book/channel.ts';

export function playTool(): ReactElement | null {
  return h(PlayTool);
}

function PlayTool(): ReactElement | null {
  const api = useStorybookApi();
  const [plays, setPlays] = useState(false);
  const emit = useChannel({ [PLAYS]: setPlays });
  if (!plays) return null;
  const play = () => {
    const storyId = api.getCurrentStoryData().id;
    emit(PLAY, storyId);
    emit(FORCE_REMOUNT, { storyId });
  };
  return h('button', { type: 'button', className: 'vt-play', onClick: play }, 'Play');
}
