using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Transforming;

namespace Kubewright.Core.Environments.Kustomize;

/// <summary>What a kustomization has collected so far (api/internal/accumulator/resaccumulator.go).</summary>
internal sealed class Accumulator
{
    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);

    public ResourceList Resources { get; } = new();

    public TransformerConfiguration Configuration { get; private set; } = TransformerConfiguration.Empty;

    public IEnumerable<Variable> Variables => _variables.Values;

    public void Merge(Accumulator other)
    {
        Resources.AppendAll([.. other.Resources.All]);
        Merge(other.Configuration);
        foreach (var variable in other.Variables)
        {
            Add(variable);
        }
    }

    public void Merge(TransformerConfiguration configuration) => Configuration = Configuration.Merge(configuration);

    /// <summary>Adds a variable, and marks the object that gives its value.</summary>
    public void Declare(Variable variable)
    {
        var matches = Resources.WithAnyId(variable.IsAbout);
        if (matches.Count > 1)
        {
            throw new RefusedException($"found {matches.Count} resId matches for var {variable.Name} (unable to disambiguate)", variable.Span);
        }

        matches.ForEach(resource => resource.Variables.Add(variable.Name));
    }

    /// <exception cref="RefusedException">There is one of that name.</exception>
    public void Add(Variable variable)
    {
        if (_variables.ContainsKey(variable.Name))
        {
            throw new RefusedException($"var '{variable.Name}' already encountered", variable.Span);
        }

        _variables.Add(variable.Name, variable);
    }
}
