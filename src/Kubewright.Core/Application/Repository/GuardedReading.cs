using System.Collections.Immutable;
using Kubewright.Core.Text;

namespace Kubewright.Core.Application.Repository;

/// <summary>Reads files of a repository, each for itself: one that defeats its reader costs what it says, and nothing of the others.</summary>
internal sealed class GuardedReading(RepositoryTree tree)
{
    private const int LongestReason = 500;

    private readonly ImmutableArray<UnreadFile>.Builder _unread = ImmutableArray.CreateBuilder<UnreadFile>();

    /// <summary>The files on which their readers failed.</summary>
    public ImmutableArray<UnreadFile> Unread => _unread.ToImmutable();

    /// <summary>What a reader makes of a file; null where there is no such file, or the reader fails.</summary>
    public T? Read<T>(string path, Func<SourceFile, T?> read)
        where T : class
    {
        try
        {
            return tree.Read(path) is { } file ? read(file) : null;
        }
#pragma warning disable CA1031 // Whatever it is, it is remembered and reported.
        catch (Exception exception) when (exception is not OperationCanceledException)
#pragma warning restore CA1031
        {
            _unread.Add(new UnreadFile(path, VisibleText.OfLine($"{exception.GetType().Name}: {exception.Message}", LongestReason)));
            return null;
        }
    }

    /// <summary>All that a reader finds in a file; nothing where it fails.</summary>
    public IReadOnlyList<T> ReadAll<T>(string path, Func<SourceFile, IEnumerable<T>> read) => Read(path, file => read(file).ToList()) ?? [];
}
