using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Merging;
using Kubewright.Core.Environments.Kustomize.Transforming;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Kustomize;

/// <summary>One kustomization on its way (api/internal/target/kusttarget.go).</summary>
internal sealed partial class Target
{
    private readonly RenderingSession _session;
    private readonly KustomizationScope _scope;
    private readonly SourceFile _file;
    private readonly Target? _parent;
    private OriginAnnotation? _origin;

    /// <exception cref="RefusedException">There is no kustomization, or it cannot be read.</exception>
    public Target(RenderingSession session, string directory, Target? parent)
    {
        _session = session;
        session.Budget.Spend(RenderingBudget.Kustomization);
        _parent = parent;
        _scope = new KustomizationScope(session, directory);
        _file = KustomizationReader.FindFile(session, directory);
        Fields = KustomizationReader.Read(_file, session);
        session.Attempt(() => OwnSchemas.Set(Fields, _scope));
    }

    public ConfigurationFields Fields { get; }

    private int Depth => _parent is null ? 0 : _parent.Depth + 1;

    /// <summary>Everything that it makes, names and variables not yet fixed.</summary>
    /// <param name="origin">Where it is, seen from the kustomization that is rendered; null where that is not noted.</param>
    public Accumulator Accumulate(OriginAnnotation? origin) => Accumulate(new Accumulator(), origin);

    private Accumulator Accumulate(Accumulator accumulator, OriginAnnotation? origin)
    {
        _origin = origin;
        AddResources(accumulator, Fields.Texts("resources").AddRange(Fields.Texts("bases")));
        var configuration = FieldSpecTable.Default;
        foreach (var path in Fields.Texts("configurations"))
        {
            _session.Attempt(() => configuration = configuration.Merge(ConfigurationReader.Read(_scope.Load(path))));
        }

        accumulator.Merge(configuration);
        foreach (var path in Fields.Texts("crds"))
        {
            _session.Attempt(() => accumulator.Merge(CrdReader.Read(_scope.Load(path))));
        }

        Generate(accumulator);
        foreach (var component in Fields.Texts("components"))
        {
            _session.Attempt(() => accumulator = AddComponent(accumulator, component));
        }

        Transform(accumulator);
        _session.Attempt(Validate);
        var variables = _session.Each(Fields.FieldsList("vars"), entry => Variable.Read(entry, _session.ClusterScope)).ToList();
        variables.ForEach(variable => _session.Attempt(() => accumulator.Declare(variable)));
        variables.ForEach(variable => _session.Attempt(() => accumulator.Add(variable)));
        return accumulator;
    }
}
