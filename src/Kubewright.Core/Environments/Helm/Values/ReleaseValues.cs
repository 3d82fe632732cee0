using System.Collections.Immutable;
using Kubewright.Core.Environments.Helm.Charts;
using Kubewright.Core.Environments.Helm.Formats;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Environments.Helm.Language;
using Kubewright.Core.Environments.Helm.Tracing;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Helm.Values;

/// <summary>The values that a release gives to a chart. The later of these are stronger: files, JSON, set, set-string, set-file, set-literal.</summary>
public sealed record ReleaseValues
{
    /// <summary>No values but the chart's own.</summary>
    public static ReleaseValues None { get; } = new();

    /// <summary>The values files; the later are stronger.</summary>
    public ImmutableArray<SourceFile> Files { get; init; } = [];

    /// <summary>What <c>--set-json</c> takes.</summary>
    public ImmutableArray<string> SetJson { get; init; } = [];

    /// <summary>What <c>--set</c> takes: <c>a.b=c,d[0]=e</c>.</summary>
    public ImmutableArray<string> Set { get; init; } = [];

    /// <summary>What <c>--set-string</c> takes.</summary>
    public ImmutableArray<string> SetString { get; init; } = [];

    /// <summary>What <c>--set-file</c> takes: <c>key=path</c>.</summary>
    public ImmutableArray<string> SetFile { get; init; } = [];

    /// <summary>What <c>--set-literal</c> takes.</summary>
    public ImmutableArray<string> SetLiteral { get; init; } = [];

    /// <summary>The text of a file that <see cref="SetFile"/> names; null where there is none.</summary>
    public Func<string, string?> ReadFile { get; init; } = _ => null;

    /// <summary>All of them in one map.</summary>
    /// <exception cref="ChartException">Helm cannot read them.</exception>
    internal GoMap Merge()
    {
        var values = new GoMap();
        foreach (var file in Files)
        {
            values = ValuesFile.Merge(values, ValuesFile.Read(file, file.Name));
        }

        // What follows changes maps in place, which are those of no file any more.
        values = values.DeepCopy();
        foreach (var json in SetJson)
        {
            values = MergeJson(values, json);
        }

        Apply(Set, "--set", text => new SetParser(text, SetParser.Typed).ParseInto(values));
        Apply(SetString, "--set-string", text => new SetParser(text, SetParser.Text).ParseInto(values));
        Apply(SetFile, "--set-file", text => new SetParser(text, path => new GoString(
            ReadFile(path) ?? throw new GoErrorException($"open {path}: no such file or directory"))).ParseInto(values));
        Apply(SetLiteral, "--set-literal", text => new SetParser(text, SetParser.Text, isLiteral: true).ParseInto(values));
        return values;
    }

    private static void Apply(ImmutableArray<string> texts, string option, Action<string> apply)
    {
        foreach (var text in texts)
        {
            try
            {
                apply(text);
            }
            catch (GoErrorException e)
            {
                throw new ChartException($"failed parsing {option} data: {e.Message}");
            }
        }
    }

    private static GoMap MergeJson(GoMap values, string json)
    {
        try
        {
            if (json.TrimStart().StartsWith("{", StringComparison.Ordinal))
            {
                return ValuesFile.Merge(values, JsonParser.Parse(TracedText.Of(json.Trim())) as GoMap ?? new GoMap());
            }

            new SetParser(json, SetParser.Text, isJson: true).ParseInto(values);
            return values;
        }
        catch (GoErrorException)
        {
            throw new ChartException($"failed parsing --set-json data {json}");
        }
    }
}
