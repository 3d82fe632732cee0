using System.Text.RegularExpressions;
using Kubewright.Core.Text;

namespace Kubewright.Core.Settings;

/// <summary>
/// An object that is declared to be outside of the manifests: <c>Secret/db-password</c>, in one namespace only <c>Secret/shop/db-password</c>, several at once
/// <c>Secret/tls-*</c>, of a kind that several groups have <c>Certificate.cert-manager.io/web</c>.
/// </summary>
public sealed class ExternalObject
{
    private static readonly Regex Form = new(
        @"^(?<kind>[A-Z][A-Za-z0-9]*)(\.(?<group>[a-z0-9.-]+))?(/(?<namespace>[a-z0-9-]+))?/(?<name>[a-zA-Z0-9.:*_-]+)$",
        RegexOptions.CultureInvariant);

    private readonly string _kind;
    private readonly string? _group;
    private readonly string? _namespace;
    private readonly string _name;

    private ExternalObject(string text, SourceSpan? span, Match match)
    {
        Text = text;
        Span = span;
        _kind = match.Groups["kind"].Value;
        _group = match.Groups["group"].Success ? match.Groups["group"].Value : null;
        _namespace = match.Groups["namespace"].Success ? match.Groups["namespace"].Value : null;
        _name = match.Groups["name"].Value;
    }

    /// <summary>The declaration as it is written.</summary>
    public string Text { get; }

    /// <summary>Where it is written; null for one of the build's.</summary>
    public SourceSpan? Span { get; }

    /// <summary>Reads a declaration; null where it does not have the form of one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where it is written.</param>
    public static ExternalObject? Read(string text, SourceSpan? span = null) => Form.Match(text) is { Success: true } match
        ? new ExternalObject(text, span, match) : null;

    /// <summary>Whether it declares an object of a kind and name.</summary>
    /// <param name="group">The API group; empty for the core group.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="namespace">The namespace; null where the object belongs to the cluster.</param>
    /// <param name="name">The name.</param>
    public bool Covers(string group, string kind, string? @namespace, string name) =>
        kind == _kind
        && (_group is null || group == _group)
        && (_namespace is null || @namespace is null || @namespace == _namespace)
        && IsName(name);

    /// <summary>What is said of a declaration that no manifest needs.</summary>
    public string WhyUnused => $"'{this}' is declared as external, but no manifest needs it from elsewhere";

    public override string ToString() => Text;

    private bool IsName(string name) => _name.IndexOf('*') < 0
        ? name == _name
        : Regex.IsMatch(name, "^" + Regex.Escape(_name).Replace("\\*", ".*") + "$", RegexOptions.CultureInvariant);
}
