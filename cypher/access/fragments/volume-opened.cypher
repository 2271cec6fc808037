// True when both ends of a link have opened its volume to the viewer.
$$.id IN $sight.openedVolumes
