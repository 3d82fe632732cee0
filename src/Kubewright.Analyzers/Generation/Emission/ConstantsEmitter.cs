using Kubewright.Analyzers.Generation.Model;

namespace Kubewright.Analyzers.Generation.Emission;

/// <summary>Writes what every object has: names, labels, keys.</summary>
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

        WritePairs(writer, "Labels", "The labels of " + origin, one.Labels);
        if (one.Keys.Count > 0)
        {
            WritePairs(writer, "Keys", "The keys of " + origin, one.Keys.Select(key => new NamedValue(key, key)).ToEquatableArray());
        }
    }

    /// <summary>Writes a class of texts, one for each name.</summary>
    public static void WritePairs(CodeWriter writer, string name, string summary, EquatableArray<NamedValue> pairs)
    {
        if (pairs.Count == 0)
        {
            return;
        }

        writer.Summary(summary);
        using (writer.Open("public static class " + name))
        {
            var identifiers = NamePolicy.Identifiers(pairs.Select(pair => pair.Name), name);
            foreach (var pair in pairs)
            {
                writer.Summary("<c>" + Code.Xml(pair.Name) + "</c>").Constant("string", identifiers[pair.Name], Code.Text(pair.Value)).Gap();
            }
        }
    }

    /// <summary>Writes a class of ports, one for each name.</summary>
    public static void WriteNumbers(CodeWriter writer, string name, string summary, IEnumerable<KeyValuePair<string, int>> numbers)
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
                writer.Summary("<c>" + Code.Xml(pair.Key) + "</c>").Constant("int", identifiers[pair.Key], Code.Number(pair.Value)).Gap();
            }
        }
    }
}
