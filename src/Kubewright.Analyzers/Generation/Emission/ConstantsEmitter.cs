using Kubewright.Analyzers.Generation.Model;

namespace Kubewright.Analyzers.Generation.Emission;

/// <summary>Writes what every object has: names, labels, keys. Each member says in its documentation what object it is of.</summary>
internal static class ConstantsEmitter
{
    public static void Write(CodeWriter writer, PlannedObject planned)
    {
        var one = planned.Object;
        var origin = ObjectEmitter.Origin(planned);
        writer.Summary("The name of " + origin).Constant("string", "Name", Code.Text(one.Name)).Gap();
        if (one.Namespace is { } space)
        {
            writer.Summary("The namespace of " + origin).Constant("string", "Namespace", Code.Text(space)).Gap();
        }

        if (one.Service is { } service)
        {
            ServiceEmitter.Write(writer, planned, service);
        }

        if (one.Workload is { } workload)
        {
            WorkloadEmitter.Write(writer, planned, workload);
        }

        WritePairs(writer, "Labels", "The labels, as a label selector, of " + origin, one.Labels);
        WriteNames(writer, "Keys", "The keys of " + origin, "Key", one.Keys, origin);
    }

    /// <summary>Writes labels or a selector in the form in which clients and <c>kubectl -l</c> take one: <c>app=orders,tier=web</c>.</summary>
    public static void WritePairs(CodeWriter writer, string name, string summary, EquatableArray<NamedValue> pairs)
    {
        if (pairs.Count > 0)
        {
            writer.Summary(summary).Constant("string", name, Code.Text(string.Join(",", pairs.Select(pair => pair.Name + "=" + pair.Value)))).Gap();
        }
    }

    /// <summary>Writes a class of names, each a constant of itself.</summary>
    public static void WriteNames(CodeWriter writer, string name, string summary, string what, EquatableArray<string> names, string origin)
    {
        if (names.Count == 0)
        {
            return;
        }

        writer.Summary(summary);
        using (writer.Open("public static class " + name))
        {
            var identifiers = NamePolicy.Identifiers(names, name);
            foreach (var one in names)
            {
                writer.Summary(what + " <c>" + Code.Xml(one) + "</c> of " + origin).Constant("string", identifiers[one], Code.Text(one)).Gap();
            }
        }
    }

    /// <summary>Writes a class of ports, one for each name.</summary>
    public static void WriteNumbers(CodeWriter writer, string name, string summary, string what, IEnumerable<KeyValuePair<string, int>> numbers, string origin)
    {
        var all = numbers.ToList();
        if (all.Count == 0)
        {
            return;
        }

        writer.Summary(summary);
        using (writer.Open("public static class " + name))
        {
            var identifiers = NamePolicy.Identifiers(all.Select(pair => pair.Key), name);
            foreach (var pair in all)
            {
                writer.Summary(what + " <c>" + Code.Xml(pair.Key) + "</c> of " + origin).Constant("int", identifiers[pair.Key], Code.Number(pair.Value)).Gap();
            }
        }
    }
}
