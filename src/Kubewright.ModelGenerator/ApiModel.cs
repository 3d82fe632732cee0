namespace Kubewright.ModelGenerator;

/// <summary>What of the table the library offers: the library's kinds and everything that they contain.</summary>
internal sealed class ApiModel
{
    // Services are written by hand. Of the others nobody writes manifests: the cluster makes them, or answers them at once.
    private static readonly HashSet<string> KindsWithoutBuilder =
    [
        "Service", "Binding", "ComponentStatus", "ControllerRevision", "Event", "IPAddress", "Node", "LocalSubjectAccessReview", "SelfSubjectAccessReview",
        "SelfSubjectReview", "SelfSubjectRulesReview", "SubjectAccessReview", "TokenReview",
    ];

    // The library's Services are written by hand, one class for each type of Service; these are what they contain.
    private static readonly string[] PartsOfServices = ["core.v1.SessionAffinityConfig"];

    // Only a server writes these. They stay in the tree, without a member.
    private static readonly HashSet<string> ServerFields = ["status", "managedFields"];

    private readonly Dictionary<string, ApiChoice> _choices = new(StringComparer.Ordinal);

    public List<ApiType> Types { get; } = [];

    public IEnumerable<ApiChoice> Choices => _choices.Values.OrderBy(choice => choice.Name, StringComparer.Ordinal);

    public static ApiModel Read(string table)
    {
        var model = new ApiModel();
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        var types = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var newest = new Dictionary<string, string>(StringComparer.Ordinal);
        List<string>? fields = null;
        foreach (var line in table.Split('\n').Select(line => line.TrimEnd('\r')))
        {
            var words = line.Split(' ');
            if (words[0] == "kind" && IsStable(words[1]) && !KindsWithoutBuilder.Contains(words[2]))
            {
                // Of a kind in two stable versions the later one counts; the table names it last.
                _ = newest.TryGetValue(words[2], out var older) && kinds.Remove(older);
                newest[words[2]] = words[4];
                kinds.Add(words[4], words[1]);
            }
            else if (words[0] == "type")
            {
                types.Add(words[1], fields = []);
            }
            else if (line.StartsWith(" ", StringComparison.Ordinal))
            {
                fields!.Add(line.Substring(1));
            }
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(kinds.Keys.Concat(PartsOfServices).OrderBy(name => name, StringComparer.Ordinal));
        while (open.Count > 0)
        {
            var name = open.Dequeue();
            if (!seen.Add(name))
            {
                continue;
            }

            var type = new ApiType(
                name,
                types[name].Select(line => model.ReadField(name, line, types)).Where(field => !ServerFields.Contains(field.Name)).ToList(),
                kinds.TryGetValue(name, out var apiVersion) ? apiVersion : null);
            model.Types.Add(type);
            foreach (var field in type.Fields.Where(field => field.IsObject))
            {
                open.Enqueue(field.Element);
            }
        }

        // Protocol, the affinity and policies of Services belong to the hand-written classes.
        model.Types.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        foreach (var line in types["core.v1.ServiceSpec"].Where(line => !line.StartsWith("type ", StringComparison.Ordinal)))
        {
            _ = model.ReadField("core.v1.ServiceSpec", line, types);
        }

        return model;
    }

    private static bool IsStable(string apiVersion) => apiVersion.Substring(apiVersion.IndexOf('/') + 1).Skip(1).All(char.IsDigit);

    private ApiField ReadField(string type, string line, Dictionary<string, List<string>> types)
    {
        var words = line.Split(' ');
        var required = words[0].EndsWith("!", StringComparison.Ordinal);
        var name = required ? words[0].Substring(0, words[0].Length - 1) : words[0];
        var field = new ApiField(name, words[1], required, null, null);
        var enumStart = Array.IndexOf(words, "=");
        if (enumStart > 0)
        {
            field = field with { Choice = Choice(type, name, words.Skip(enumStart + 1).ToArray()) };
        }

        if (words.Length < 4 || words[2] != "map" || !field.IsList)
        {
            return field;
        }

        // Ports are distinguished by number and protocol together; people, Services and probes know them by name.
        var hasSeveralKeys = words.Length > 4;
        return field with { Key = hasSeveralKeys && types[field.Element].Any(item => item.Split(' ')[0] is "name" or "name!") ? "name" : words[3] };
    }

    private ApiChoice? Choice(string type, string field, string[] values)
    {
        // Signals such as SIGRTMIN+1 are not identifiers; their field stays a string.
        if (values.Any(value => value.Any(character => !char.IsLetterOrDigit(character))))
        {
            return null;
        }

        var name = ApiNames.EnumOf(type, field);
        if (!_choices.TryGetValue(name, out var choice))
        {
            _choices.Add(name, choice = new ApiChoice(name, values, type.Substring(type.LastIndexOf('.') + 1) + "." + field));
        }

        return choice.Values.SequenceEqual(values)
            ? choice
            : throw new InvalidOperationException(type + "." + field + " takes other values than the enum " + name);
    }
}
