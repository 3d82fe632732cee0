using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Generating;
using Kubewright.Core.Environments.Kustomize.Merging;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Environments.Kustomize.Transforming;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize;

/// <summary>One kustomization on its way (api/internal/target/kusttarget.go).</summary>
internal sealed class Target
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

    /// <summary>Files and directories. One that cannot be had is noted, and the rest goes on.</summary>
    private void AddResources(Accumulator accumulator, IEnumerable<YamlScalar> entries)
    {
        foreach (var entry in entries)
        {
            try
            {
                AddResource(accumulator, entry);
            }
            catch (RefusedException e) when (e is not BudgetSpentException
                && (((e.IsUnknowable || e.IsMissingFile) && e.Span is not null) || _session.GoesOn))
            {
                _session.NoteObjects(e.At(entry.Span));
                _session.Unread.Add(SourcePath.Combine(_scope.Directory, entry.Value));
            }
            catch (RefusedException e)
            {
                throw e.At(entry.Span);
            }
        }
    }

    private void AddResource(Accumulator accumulator, YamlScalar entry)
    {
        var full = SourcePath.Combine(_scope.Directory, entry.Value);
        var isHere = _session.Files.IsDirectory(full) || _session.Files.FindText(full) is not null;
        if (RemoteLocation.IsUrl(entry.Value) || (!isHere && RemoteLocation.IsRepository(entry.Value)))
        {
            throw new RefusedException($"'{entry.Value}' is on the network, it was not loaded", entry.Span, isUnknowable: true);
        }

        if (full.StartsWith("..", StringComparison.Ordinal))
        {
            throw new RefusedException($"'{entry.Value}' is outside of the repository, it was not read", entry.Span, isUnknowable: true);
        }

        if (!_session.Files.IsDirectory(full))
        {
            var resources = _scope.Reader.Read(_scope.Load(entry));
            if (_origin?.Append(entry.Value).ToString() is { } text)
            {
                resources.ForEach(resource => resource.SetAnnotation(BuildAnnotations.Origin, text));
            }

            accumulator.Resources.AppendAll(resources);
            return;
        }

        var target = Open(entry, full);
        if (KustomizationReader.IsComponent(target.Fields))
        {
            throw new RefusedException($"expected kind != 'Component' for path '{full}'", entry.Span);
        }

        accumulator.Merge(target.Accumulate(_origin?.Append(entry.Value)));
    }

    private Accumulator AddComponent(Accumulator accumulator, YamlScalar entry)
    {
        var full = SourcePath.Combine(_scope.Directory, entry.Value);
        if (RemoteLocation.IsRepository(entry.Value) && !_session.Files.IsDirectory(full))
        {
            _session.NoteChanges(new RefusedException($"'{entry.Value}' is on the network, it was not loaded", entry.Span, isUnknowable: true));
            return accumulator;
        }

        if (full.StartsWith("..", StringComparison.Ordinal))
        {
            _session.NoteChanges(new RefusedException($"'{entry.Value}' is outside of the repository, it was not read", entry.Span, isUnknowable: true));
            return accumulator;
        }

        if (!_session.Files.IsDirectory(full))
        {
            _session.Use(full);
            throw new RefusedException($"must build at directory: '{entry.Value}' is not a directory", entry.Span)
            {
                Kind = _session.Files.FindText(full) is null ? RenderingProblemKind.FileMissing : RenderingProblemKind.Refused,
                Meant = SimilarFile.Find(_session.Files, full, entry.Value),
            };
        }

        try
        {
            var target = Open(entry, full);
            if (!KustomizationReader.IsComponent(target.Fields))
            {
                throw new RefusedException($"expected kind 'Component' for path '{full}' but got 'Kustomization'", entry.Span);
            }

            return target.Accumulate(accumulator, _origin?.Append(entry.Value));
        }
        catch (RefusedException e)
        {
            throw e.At(entry.Span);
        }
    }

    /// <summary>The kustomization of a directory that is not this one, or one above it or any that uses it.</summary>
    private Target Open(YamlScalar entry, string directory)
    {
        for (var user = this; user is not null; user = user._parent)
        {
            var visited = user._scope.Directory;
            if (directory.Length == 0 || visited == directory || visited.StartsWith(directory + "/", StringComparison.Ordinal))
            {
                throw new RefusedException($"cycle detected: candidate root '{directory}' contains visited root '{visited}'", entry.Span);
            }
        }

        return Depth < RenderingBudget.Depth
            ? new Target(_session, directory, this)
            : throw new RefusedException("kustomizations use each other deeper than Kubewright renders", entry.Span, isUnknowable: true);
    }

    private void Generate(Accumulator accumulator)
    {
        var options = Fields.Fields("generatorOptions");
        var generators = new List<(IGenerator Generator, OriginAnnotation? Origin)>();
        AddGenerators("configMapGenerator", false);
        AddGenerators("secretGenerator", true);
        foreach (var chart in Fields.FieldsList("helmCharts").Concat(Fields.FieldsList("helmChartInflationGenerator")))
        {
            _session.NoteObjects(BuiltInPlugins.Charts(chart.Mapping));
        }

        foreach (var resource in ReadPlugins("generators"))
        {
            try
            {
                generators.Add((BuiltInPlugins.ReadGenerator(resource, _scope), _origin is null ? null : OriginAnnotation.OfFile(resource)));
            }
            catch (RefusedException e) when (e.IsUnknowable)
            {
                _session.NoteObjects(e);
            }
        }

        foreach (var (generator, origin) in generators)
        {
            _session.Attempt(() => Run(generator, origin, accumulator), changes: false);
        }

        void AddGenerators(string field, bool isSecret)
        {
            foreach (var entry in Fields.FieldsList(field))
            {
                _session.Attempt(() => generators.Add(WithOrigin(new DataGenerator(isSecret, entry, options, null, null, _scope))), changes: false,
                    entry.Mapping.HeadSpan);
            }
        }
    }

    private void Run(IGenerator generator, OriginAnnotation? origin, Accumulator accumulator)
    {
        foreach (var resource in _session.Read(generator.Generate))
        {
            if (origin is not null && resource.Annotation(BuildAnnotations.Origin) is null)
            {
                resource.SetAnnotation(BuildAnnotations.Origin, origin.ToString());
            }

            accumulator.Resources.Absorb(resource, _session.Budget);
        }
    }

    private void Transform(Accumulator accumulator)
    {
        var transformers = FieldTransformers.Of(Fields, accumulator.Configuration, _scope)
            .Select(transformer => (transformer, _origin is null ? null : BuiltInOrigin(transformer.Name)))
            .ToList();
        foreach (var resource in ReadPlugins("transformers"))
        {
            try
            {
                var origin = _origin is null ? null : OriginAnnotation.OfFile(resource);
                transformers.AddRange(BuiltInPlugins.ReadTransformer(resource, _scope).Select(transformer => (transformer, origin)));
            }
            catch (RefusedException e) when (e.IsUnknowable)
            {
                _session.NoteChanges(e);
            }
        }

        foreach (var (transformer, origin) in transformers)
        {
            _session.Attempt(() => transformer.Transform(accumulator.Resources));
            if (origin is not null)
            {
                foreach (var resource in accumulator.Resources.All)
                {
                    origin.AddTo(resource);
                }
            }

            accumulator.Resources.DropEmpty();
        }
    }

    /// <summary>Validators may change nothing, so only those that cannot be run matter.</summary>
    private void Validate()
    {
        foreach (var resource in ReadPlugins("validators"))
        {
            _ = BuiltInPlugins.ReadTransformer(resource, _scope).ToList();
        }
    }

    /// <summary>The objects that configure generators or transformers: inline, in files, or made by a kustomization.</summary>
    private List<TreeResource> ReadPlugins(string field)
    {
        var accumulator = new Accumulator();
        var paths = new List<YamlScalar>();
        foreach (var entry in Fields.Texts(field))
        {
            try
            {
                var inline = _scope.Reader.Read(EmbeddedText.OfValue(entry, entry.Value), null);
                if (_origin?.Append(_file.Name).ToString() is { } text)
                {
                    inline.ForEach(resource => resource.SetAnnotation(BuildAnnotations.Origin, text));
                }

                accumulator.Resources.AppendAll(inline);
            }
            catch (RefusedException)
            {
                paths.Add(entry);
            }
        }

        AddResources(accumulator, paths);
        return [.. accumulator.Resources.All];
    }

    private (IGenerator Generator, OriginAnnotation? Origin) WithOrigin(IGenerator generator) =>
        (generator, _origin is null ? null : BuiltInOrigin(generator.Name));

    private OriginAnnotation BuiltInOrigin(string name) => OriginAnnotation.OfBuiltIn(SourcePath.Combine(_origin!.Path, _file.Name), name);
}
