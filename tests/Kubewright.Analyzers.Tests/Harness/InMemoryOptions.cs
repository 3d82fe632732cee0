using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Tests.Harness;

/// <summary>Options that stand nowhere but here.</summary>
internal sealed class InMemoryOptions(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
{
    public static readonly InMemoryOptions None = From([]);

    public override IEnumerable<string> Keys => values.Keys;

    public static InMemoryOptions From(IEnumerable<KeyValuePair<string, string>> values) => new(values.ToImmutableDictionary(KeyComparer));

    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
}
