using CommunityDomain.Calendars;

namespace CommunityDomain.CheckIns;

/// <summary>The clock of a member who has their own: their zone as the cycle starts, and one change in it.</summary>
internal ref partial struct CheckInReading
{
    private void Resettle()
    {
        DateTimeZone home = _table.Clock.Zone;
        DateTimeZone? first = null;
        DateTimeZone? moved = null;
        Instant movedAt = default;
        foreach (int i in InOrder(CheckInFactKind.ZoneChange))
        {
            string id = _facts[i].Reference!;
            var named = new Evidence("zone", id);
            if (!_program.MemberZones)
            {
                Report(CheckInCodes.ZoneNotFollowed, i, named);
                continue;
            }

            DateTimeZone? zone = _cycle.ZoneOf(id);
            if (zone is null) Report(CalendarCodes.ZoneUnknown, i, named);
            else if (IsOffset(id) && !IsOffset(home.Id)) Report(CheckInCodes.ZoneIsOffset, i, named);
            else if (_facts[i].Ticks < _table.CycleStart) first = zone;
            else if (moved is not null) Report(CheckInCodes.ZoneChangedTwice, i, named);
            else if (zone.Id != (first ?? home).Id) (moved, movedAt) = (zone, _facts[i].ReceivedAt);
        }

        if (first is null && moved is null) return;
        CheckInTimetable cycle = _table;
        CheckInTimetable before = first is null ? cycle : cycle.In(_program, first);
        _table = cycle.Joined(before, moved is null ? before : cycle.In(_program, moved), moved is null ? Instant.FromUnixTimeTicks(cycle.CycleStart) : movedAt, _program);
    }

    /// <summary>Whether an id is an offset, which knows no daylight saving, and no zone.</summary>
    internal static bool IsOffset(string id) => id.StartsWith("UTC", StringComparison.Ordinal) || id.StartsWith("Etc/", StringComparison.Ordinal);
}
