using System.Collections.Immutable;
using Kubewright.Core.Application.Options;

namespace Kubewright.Analyzers.Application.Options;

/// <summary>What one file reads of the configuration.</summary>
internal sealed record ConfigurationFile
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
}
