export const guidanceTeamPath = '/guidance-team';
