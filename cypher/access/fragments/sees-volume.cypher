// True when the viewer may see the volume and the shares of a supply link from `s` to `b`: it is one of its ends or answers for one by name, reported it, regulates one that is on a list in force, or both ends opened it.
s.id IN $sight.enterprises OR b.id IN $sight.enterprises OR coalesce($sight.person IN $$.reportedBy, false)
OR @volume_regulated(s) OR @volume_regulated(b) OR @volume_opened($$)
