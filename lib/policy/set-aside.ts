import type { Topic } from '../model/open-conversation';

/** What stands for an open question where the agent says that it is answered elsewhere; never its words. */
export const questionItem = (topic: Topic, messageId: string): string => `question ${topic} ${messageId}`;
