using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Sources;

/// <summary>
/// What texts were read as, for as long as the host keeps them. A host gives the same text object to every analyzer and generator and a
/// new one only to a file that was edited, so each text is read once, whoever asks first.
/// </summary>
/// <param name="read">Reads a file.</param>
internal sealed class TextCache<T>(Func<SourceFile, T> read)
    where T : class
{
    private readonly ConditionalWeakTable<SourceText, Entry> _entries = new();

    /// <summary>Reads a file; null where the host cannot. What comes out is named by the file's own path.</summary>
    public T? Read(AdditionalText file) =>
        // A reading that one caller cancels would be lost to all others, so nobody's token gets in here.
        file.GetText(CancellationToken.None) is { } text ? Read(file.Path, text) : null;

    /// <summary>Reads a text as the file of a path.</summary>
    public T Read(string path, SourceText text) => _entries.GetValue(text, static _ => new Entry()).Read(path, text, read);

    /// <summary>What one text was read as: once for each path it is at, which is nearly always one.</summary>
    private sealed class Entry
    {
        private readonly object _reading = new();
        private ImmutableArray<(string Path, T Value)> _values = [];

        public T Read(string path, SourceText text, Func<SourceFile, T> read)
        {
            if (Find(path) is { } known)
            {
                return known;
            }

            lock (_reading)
            {
                if (Find(path) is { } other)
                {
                    return other;
                }

                var value = read(new SourceFile(path, text.ToString()));
                ImmutableInterlocked.InterlockedExchange(ref _values, _values.Add((path, value)));
                return value;
            }
        }

        private T? Find(string path)
        {
            foreach (var (known, value) in _values)
            {
                if (known == path)
                {
                    return value;
                }
            }

            return null;
        }
    }
}
