using Kubewright.Core.Environments;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;

namespace Kubewright.Core.Graph;

/// <summary>What one environment deploys. All of it is applied together.</summary>
internal sealed class EnvironmentSet : ManifestSet
{
    private readonly string? _namespace;

    /// <param name="name">The name that the build gives the set that it is part of.</param>
    /// <param name="environment">The environment.</param>
    /// <param name="namespace">The namespace that it is applied to where its objects state none; null where the build does not say.</param>
    /// <param name="surroundings">The other sets.</param>
    public EnvironmentSet(string name, RenderedEnvironment environment, string? @namespace, Surroundings surroundings)
        : base(name, surroundings)
    {
        Environment = environment;
        _namespace = @namespace;
        Add(environment.Resources);
    }

    public override RenderedEnvironment Environment { get; }

    public override bool AreApart(SourceFile left, SourceFile right) =>
        !(Environment.Files.Contains(left) && Environment.Files.Contains(right)) && Surroundings.AreApart(left, right);

    private protected override string? AppliedTo(Resource resource) => _namespace;
}
