using System.Collections.Immutable;

namespace Kubewright.Core.Application.Listening;

/// <summary>What an application's code says of where it listens.</summary>
public sealed record CodeListening
{
    public static readonly CodeListening Silent = new();

    /// <summary>Endpoints configured on Kestrel: <c>Listen</c>, <c>ListenAnyIP</c>, <c>ListenLocalhost</c>.</summary>
    public ImmutableArray<CodeAddress> Kestrel { get; init; } = [];

    /// <summary>The URL given to <c>app.Run(url)</c>.</summary>
    public ImmutableArray<CodeAddress> Run { get; init; } = [];

    /// <summary>The URLs added to <c>app.Urls</c>.</summary>
    public ImmutableArray<CodeAddress> Added { get; init; } = [];

    /// <summary>The URLs given to <c>UseUrls</c>.</summary>
    public ImmutableArray<CodeAddress> UseUrls { get; init; } = [];

    /// <summary>Why nothing can be said: a value that is no constant, a server that is not Kestrel; null where all is known.</summary>
    public string? Unknown { get; init; }
}
