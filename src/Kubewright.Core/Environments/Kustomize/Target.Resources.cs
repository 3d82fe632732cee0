using Kubewright.Core.Environments.Kustomize.Configuring;
using Kubewright.Core.Environments.Kustomize.Resources;
using Kubewright.Core.Text;
using Kubewright.Core.Yaml;

namespace Kubewright.Core.Environments.Kustomize;

/// <content>What a kustomization takes from elsewhere: files, other kustomizations, components.</content>
internal sealed partial class Target
{
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
}
