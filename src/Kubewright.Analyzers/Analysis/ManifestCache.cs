using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core.Resources;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Analyzers.Analysis;

/// <summary>
/// The files that have been read, for as long as the host keeps their texts. A host gives the same text object to every analyzer and
/// generator and a new one only to a file that was edited, so each text is parsed once, whoever asks first.
/// </summary>
internal static class ManifestCache
{
    private static readonly ConditionalWeakTable<SourceText, Entry> Entries = new();

    /// <summary>Reads a file; null where the host cannot. What comes out is named by the file's own path.</summary>
    public static ManifestFile? Read(AdditionalText file) =>
        // A reading that one caller cancels would be lost to all others, so nobody's token gets in here.
        file.GetText(CancellationToken.None) is { } text ? Read(file.Path, text) : null;

    /// <summary>Reads a text as the file of a path.</summary>
    public static ManifestFile Read(string path, SourceText text) => Entries.GetValue(text, static _ => new Entry()).Read(path, text);

    /// <summary>What one text was read as: once for each path it stands at, which is nearly always one.</summary>
    private sealed class Entry
    {
        private readonly object _reading = new();
        private ImmutableArray<ManifestFile> _files = [];

        public ManifestFile Read(string path, SourceText text)
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

                var file = ManifestReader.Read(new SourceFile(path, text.ToString()), CancellationToken.None);
                ImmutableInterlocked.InterlockedExchange(ref _files, _files.Add(file));
                return file;
            }
        }

        private ManifestFile? Find(string path)
        {
            foreach (var file in _files)
            {
                if (file.File.Path == path)
                {
                    return file;
                }
            }

            return null;
        }
    }
}
