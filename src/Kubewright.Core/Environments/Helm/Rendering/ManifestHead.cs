using Kubewright.Core.Environments.Helm.Charts;
using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Tracing;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Helm.Rendering;

/// <summary>What Helm reads of each document: its kind, and the annotation that makes it a hook.</summary>
internal sealed record ManifestHead(string Kind, IReadOnlyList<string>? HookEvents, bool IsDropped)
{
    private const string HookAnnotation = "helm.sh/hook";
    private const string Target = "util.SimpleHead";

    private static readonly string[] Events =
    [
        "pre-install", "post-install", "pre-delete", "post-delete", "pre-upgrade", "post-upgrade", "pre-rollback", "post-rollback", "test", "test-success",
    ];

    /// <exception cref="ChartException">The document is not one that Helm can read.</exception>
    public static ManifestHead Read(TracedText text, string template)
    {
        var file = new SourceFile(template, text.Value);
        var root = PlainYaml.Read(file, 0, text.Length, out var failure);
        if (failure is not null)
        {
            throw Error(template, GoYamlProblem.Text(failure), text, failure.Span);
        }

        if (root is null or YamlScalar { Type: YamlScalarType.Null })
        {
            return new ManifestHead("", null, false);
        }

        var map = root as YamlMapping ?? throw Mismatch(template, text, root, Target);
        Text(map["apiVersion"], template, text, ".apiVersion");
        var kind = Text(map["kind"], template, text, ".kind");
        var metadata = Map(map["metadata"], template, text, "metadata");
        Text(metadata?["name"], template, text, ".metadata.name");
        var annotations = Map(metadata?["annotations"], template, text, "metadata.annotations");
        foreach (var entry in annotations?.Entries ?? [])
        {
            Text(entry.Value, template, text, ".metadata.annotations");
        }

        if (annotations?[HookAnnotation] is not { } hook)
        {
            return new ManifestHead(kind, null, false);
        }

        var events = Text(hook, template, text, "").Split(',').Select(one => one.Trim().ToLowerInvariant()).ToList();
        return new ManifestHead(kind, events, !events.TrueForAll(one => Array.IndexOf(Events, one) >= 0));
    }

    private static YamlMapping? Map(YamlNode? node, string template, TracedText text, string name) => node switch
    {
        null or YamlScalar { Type: YamlScalarType.Null } => null,
        YamlMapping map => map,
        _ => throw Mismatch(template, text, node, $"struct field SimpleHead.{name}"),
    };

    private static string Text(YamlNode? node, string template, TracedText text, string name) => node switch
    {
        null or YamlScalar { Type: YamlScalarType.Null } => "",
        YamlScalar scalar => scalar.Value,
        _ => throw Mismatch(template, text, node, $"struct field SimpleHead{name} of type string"),
    };

    private static ChartException Mismatch(string template, TracedText text, YamlNode node, string target)
    {
        var kind = node switch
        {
            YamlMapping => "object",
            YamlSequence => "array",
            YamlScalar { Type: YamlScalarType.Boolean } => "bool",
            YamlScalar { Type: YamlScalarType.Integer or YamlScalarType.Float } => "number",
            _ => "string",
        };
        var into = target == Target ? $"Go value of type {target}" : "Go " + target;
        return Error(template, $"error unmarshaling JSON: while decoding JSON: json: cannot unmarshal {kind} into {into}", text, node.Span);
    }

    private static ChartException Error(string template, string problem, TracedText text, SourceSpan span) =>
        new($"YAML parse error on {template}: {problem}", OriginSpan.Of(text, span.Start, Math.Max(1, span.Length)));
}
