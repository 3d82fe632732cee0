using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Core;
using Kubewright.Core.Settings;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Sources;

/// <summary>Reads options one by one. An absent or empty one is null; one that cannot be understood is null and a problem.</summary>
/// <param name="options">Where they are written.</param>
/// <param name="prefix">What is before each name.</param>
/// <param name="origin">What such an option is to its author: a property, metadata.</param>
internal sealed class OptionReader(AnalyzerConfigOptions options, string prefix, string origin)
{
    // The same text gives the same objects, so that options that say the same are equal: what was found of them is found once. Builds have few.
    private static readonly ConcurrentDictionary<string, (ImmutableArray<ExternalObject> Externals, ImmutableArray<string> Others)> ReadExternals =
        new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, ImmutableArray<string>> ReadPaths = new(StringComparer.Ordinal);

    private readonly ImmutableArray<string>.Builder _problems = ImmutableArray.CreateBuilder<string>();

    /// <summary>What could not be understood, one sentence each.</summary>
    public ImmutableArray<string> Problems => _problems.ToImmutable();

    public string? Text(string name) =>
        options.TryGetValue(prefix + name, out var value) && value.Trim() is { Length: > 0 } text ? text : null;

    public bool? Boolean(string name) =>
        Text(name) is not { } text ? null
        : bool.TryParse(text, out var value) ? value
        : Refuse<bool>(name, text, "true or false");

    /// <summary>One of some words, in whatever letters; as it is among them.</summary>
    public string? OneOf(string name, params string[] words)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        var known = Array.Find(words, word => string.Equals(word, text, StringComparison.OrdinalIgnoreCase));
        if (known is null)
        {
            Refuse<bool>(name, text, string.Join(", ", words.Take(words.Length - 1)) + " or " + words[words.Length - 1]);
        }

        return known;
    }

    /// <summary>The name of a class, as C# code writes it.</summary>
    public string? ClassName(string name)
    {
        if (Text(name) is not { } text || (SyntaxFacts.IsValidIdentifier(text) && SyntaxFacts.GetKeywordKind(text) == SyntaxKind.None))
        {
            return Text(name);
        }

        Refuse<bool>(name, text, "the name of a class, such as ShopManifests");
        return null;
    }

    public KubernetesVersion? KubernetesVersion(string name) =>
        Text(name) is not { } text ? null
        : Core.KubernetesVersion.TryParse(text, out var version) ? version
        : Refuse<KubernetesVersion>(name, text, $"a version such as {Core.KubernetesVersion.Newest}");

    /// <summary>A range as <c>kube-apiserver --service-node-port-range</c> takes it: <c>30000-32767</c>, both ends included.</summary>
    public (int First, int Last)? NodePortRange(string name) =>
        Text(name) is not { } text ? null
        : text.Split('-') is [var start, var end] && Port(start) is { } first && Port(end) is { } last && first <= last ? (first, last)
        : Refuse<(int, int)>(name, text, "a range of ports such as 30000-32767");

    /// <summary>Ranges as <c>kube-apiserver --service-cluster-ip-range</c> takes them.</summary>
    public ServiceClusterIPRange? ServiceClusterIPRange(string name)
    {
        ServiceClusterIPRange? range = null;
        if (Text(name) is not { } text || Core.ServiceClusterIPRange.TryParse(text, out range))
        {
            return range;
        }

        Refuse<bool>(name, text, "a range of addresses such as 10.96.0.0/16, or one of each IP family with a comma between them");
        return null;
    }

    /// <summary>The objects that are deployed from elsewhere, with '|' between them.</summary>
    /// <param name="name">The property that carries them.</param>
    /// <param name="item">The item that its author writes.</param>
    public ImmutableArray<ExternalObject> Externals(string name, string item)
    {
        var (externals, others) = ReadExternals.GetOrAdd(Text(name) ?? "", ReadExternalObjects);
        foreach (var text in others)
        {
            _problems.Add($"The item {item} is '{text}', but must be kind and name of an object, such as Secret/db-password; it is ignored");
        }

        return externals;
    }

    /// <summary>The paths of the environments that the project's items <c>KubernetesEnvironment</c> name, with '|' between them.</summary>
    public ImmutableArray<string> Environments() => ReadPaths.GetOrAdd(
        Text("_KubewrightEnvironments") ?? "",
        static text => [.. text.Split(['|'], StringSplitOptions.RemoveEmptyEntries).Select(path => SourcePath.Normalize(path.Trim()))]);

    private static (ImmutableArray<ExternalObject> Externals, ImmutableArray<string> Others) ReadExternalObjects(string text)
    {
        var externals = ImmutableArray.CreateBuilder<ExternalObject>();
        var others = ImmutableArray.CreateBuilder<string>();
        foreach (var one in text.Split(['|'], StringSplitOptions.RemoveEmptyEntries).Select(one => one.Trim()))
        {
            if (ExternalObject.Read(one) is { } external)
            {
                externals.Add(external);
            }
            else
            {
                others.Add(one);
            }
        }

        return (externals.ToImmutable(), others.ToImmutable());
    }

    /// <summary>A namespace's name: a DNS label, as the API server demands.</summary>
    public string? Namespace(string name)
    {
        if (Text(name) is not { } text || IsDnsLabel(text))
        {
            return Text(name);
        }

        Refuse<bool>(name, text, "the name of a namespace: lower-case letters, digits and '-'");
        return null;
    }

    private T? Refuse<T>(string name, string value, string expected)
        where T : struct
    {
        _problems.Add($"The {origin} {name} is '{value}', but must be {expected}; it is ignored");
        return null;
    }

    private static int? Port(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535 ? port : null;

    private static bool IsDnsLabel(string text) =>
        text.Length <= 63
        && text[0] != '-'
        && text[text.Length - 1] != '-'
        && text.All(one => one is '-' or (>= 'a' and <= 'z') or (>= '0' and <= '9'));
}
