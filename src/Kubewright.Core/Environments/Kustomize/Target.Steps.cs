using Kubewright.Core.Environments.Kustomize.Generating;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize;

/// <content>What a kustomization makes and changes itself: its generators, transformers and validators.</content>
internal sealed partial class Target
{
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
