namespace Kubewright.Core.Graph;

/// <summary>
/// Which places, files or directories, define the same object and so are alternatives to each other. Objects that the same places define make one
/// group, so that a place remembers few numbers however many objects and places there are; places that share no object remember none. What is
/// made grows with the objects, never with the pairs of places.
/// </summary>
internal sealed class AlternativeGroups
{
    private static readonly int[] None = [];

    private readonly Dictionary<string, int[]> _groups = new(StringComparer.Ordinal);

    /// <param name="definitions">Each place with each object that it defines, in any order, repeated or not.</param>
    public AlternativeGroups(IEnumerable<(string Place, ObjectIdentity Identity)> definitions)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = new List<string>();
        var placesOf = new Dictionary<ObjectIdentity, List<int>>();
        foreach (var (place, identity) in definitions)
        {
            if (!numbers.TryGetValue(place, out var number))
            {
                numbers.Add(place, number = places.Count);
                places.Add(place);
            }

            if (!placesOf.TryGetValue(identity, out var defining))
            {
                placesOf.Add(identity, defining = new List<int>(1));
            }

            // Each place gives its objects one after the other, or seldom twice: the same one in a row is the rule.
            if (defining.Count == 0 || defining[defining.Count - 1] != number)
            {
                defining.Add(number);
            }
        }

        foreach (var (number, groups) in Group(placesOf.Values))
        {
            _groups.Add(places[number], groups);
        }
    }

    /// <summary>Whether no two places are alternatives.</summary>
    public bool IsEmpty => _groups.Count == 0;

    /// <summary>The groups that a place belongs to, in rising order; what <see cref="Share"/> compares.</summary>
    public int[] Of(string place) => _groups.TryGetValue(place, out var groups) ? groups : None;

    /// <summary>Whether two places define an object of the same identity.</summary>
    public static bool Share(int[] left, int[] right)
    {
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
            {
                return true;
            }

            _ = left[i] < right[j] ? i++ : j++;
        }

        return false;
    }

    /// <summary>The places that several define the same by, numbered: those of one object and those of another are often the same.</summary>
    private static IEnumerable<(int Place, int[] Groups)> Group(IEnumerable<List<int>> definitions)
    {
        var known = new HashSet<int[]>(PlacesComparer.Instance);
        var groupsOf = new Dictionary<int, List<int>>();
        var group = 0;
        foreach (var defining in definitions)
        {
            var places = defining.Count > 1 ? defining.Distinct().OrderBy(place => place).ToArray() : None;
            if (places.Length < 2 || !known.Add(places))
            {
                continue;
            }

            foreach (var place in places)
            {
                if (!groupsOf.TryGetValue(place, out var groups))
                {
                    groupsOf.Add(place, groups = []);
                }

                groups.Add(group);
            }

            group++;
        }

        return groupsOf.Select(pair => (pair.Key, pair.Value.ToArray()));
    }

    private sealed class PlacesComparer : IEqualityComparer<int[]>
    {
        public static readonly PlacesComparer Instance = new();

        public bool Equals(int[]? left, int[]? right) => left.AsSpan().SequenceEqual(right);

        public int GetHashCode(int[] places)
        {
            var hash = places.Length;
            foreach (var place in places)
            {
                hash = unchecked((hash * 31) + place);
            }

            return hash;
        }
    }
}
