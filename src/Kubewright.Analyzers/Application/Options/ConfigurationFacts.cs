using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Kubewright.Core.Application.Options;

namespace Kubewright.Analyzers.Application.Options;

/// <summary>What one member reads of the configuration.</summary>
internal sealed record ConfigurationFacts : ICodeFacts<ConfigurationFacts>
{
    public ImmutableArray<ReadKey> Keys { get; init; } = [];

    public ImmutableArray<string> Sections { get; init; } = [];

    public ImmutableArray<string> Open { get; init; } = [];

    public ImmutableArray<string> Variables { get; init; } = [];

    public string? Unknown { get; init; }

    public bool MayReadAnyVariable { get; init; }

    public bool HasOtherSources { get; init; }

    /// <summary>Types of options whose properties the code sets or checks by itself.</summary>
    public ImmutableArray<string> SetInCode { get; init; } = [];

    /// <summary>Whether it makes a host that reads the environment.</summary>
    public bool MakesHost { get; init; }

    /// <summary>The types that it binds, with those of their properties and those that they derive from.</summary>
    public ImmutableArray<string> BoundTypes { get; init; } = [];

    public IEnumerable<string> ReadTypes => BoundTypes;

    public bool IsSilent => Keys.IsEmpty && Sections.IsEmpty && Open.IsEmpty && Variables.IsEmpty && SetInCode.IsEmpty && Unknown is null
        && !MayReadAnyVariable && !HasOtherSources && !MakesHost;

    public ConfigurationFacts Move(CodeMove move) => this with { Keys = [.. Keys.Select(key => key with { Place = move.Of(key.Place) })] };
}
