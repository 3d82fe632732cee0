using System.IO.Compression;
using System.Text;
using Kubewright.Core.Environments.Helm.Go;
using Kubewright.Core.Text;

namespace Kubewright.Core.Environments.Helm.Charts;

/// <summary>Reads a packed chart: a gzipped tar with one directory at its top.</summary>
internal static class ChartArchive
{
    private const int BlockSize = 512;

    /// <summary>Helm's limit of a chart that is unpacked.</summary>
    private const int MaximalSize = 100 * 1024 * 1024;

    /// <summary>The files of the chart.</summary>
    /// <param name="path">The path of the archive, to which findings point.</param>
    /// <param name="bytes">The archive.</param>
    /// <exception cref="ChartException">It is not a packed chart.</exception>
    public static List<ChartFile> Read(string path, byte[] bytes)
    {
        byte[] tar;
        try
        {
            tar = Unzip(bytes);
        }
        catch (InvalidDataException)
        {
            throw new ChartException("file does not appear to be a gzipped archive");
        }

        var files = new List<ChartFile>();
        string? longName = null;
        for (var at = 0; at + BlockSize <= tar.Length && tar[at] != 0;)
        {
            var size = Octal(tar, at + 124, 12);
            var kind = (char)tar[at + 156];
            var content = at + BlockSize;
            if (size < 0 || size > tar.Length - content)
            {
                throw new ChartException("unexpected EOF");
            }

            var name = longName ?? Name(tar, at);
            longName = kind switch
            {
                'L' => Text(tar, content, (int)size),
                'x' => ExtendedName(Text(tar, content, (int)size)),
                _ => null,
            };
            if (kind is '0' or '\0')
            {
                Add(files, path, name, tar, content, (int)size);
            }

            at = content + (int)((size + BlockSize - 1) / BlockSize * BlockSize);
        }

        return files.Count > 0 ? files : throw new ChartException("no files in chart archive");
    }

    private static byte[] Unzip(byte[] bytes)
    {
        using var zip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var output = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = zip.Read(buffer, 0, buffer.Length)) > 0;)
        {
            output.Write(buffer, 0, read);
            if (output.Length > MaximalSize)
            {
                throw new ChartException($"decompressed chart is larger than the maximum size {MaximalSize}");
            }
        }

        return output.ToArray();
    }

    private static void Add(List<ChartFile> files, string path, string name, byte[] tar, int start, int size)
    {
        var slash = name.IndexOf('/');
        var inner = slash < 0 ? "" : name.Substring(slash + 1);
        if (inner.Length == 0 || inner.Split('/').Contains(".."))
        {
            return;
        }

        var bytes = new byte[size];
        Array.Copy(tar, start, bytes, 0, size);
        files.Add(new ChartFile(inner, () => new SourceFile($"{path}!/{inner}", GoText.FromBytes(bytes).TrimStart('\uFEFF')), () => bytes));
    }

    private static string Name(byte[] tar, int at)
    {
        var name = Text(tar, at, 100);
        var prefix = Encoding.ASCII.GetString(tar, at + 257, 5) == "ustar" ? Text(tar, at + 345, 155) : "";
        return prefix.Length > 0 ? prefix + "/" + name : name;
    }

    private static string Text(byte[] tar, int at, int length)
    {
        var end = Array.IndexOf(tar, (byte)0, at, length);
        return Encoding.UTF8.GetString(tar, at, end < 0 ? length : end - at);
    }

    /// <summary>The path that a pax header gives to the next file.</summary>
    private static string? ExtendedName(string header)
    {
        var start = header.IndexOf(" path=", StringComparison.Ordinal);
        return start < 0 ? null : header.Substring(start + 6).Split('\n')[0];
    }

    private static long Octal(byte[] tar, int at, int length)
    {
        long value = 0;
        foreach (var c in Text(tar, at, length).Trim())
        {
            if (c is < '0' or > '7')
            {
                return -1;
            }

            value = (value * 8) + c - '0';
        }

        return value;
    }
}
