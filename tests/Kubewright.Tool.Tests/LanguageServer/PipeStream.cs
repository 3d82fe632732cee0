using System.Collections.Concurrent;

namespace Kubewright.Tool.Tests.LanguageServer;

/// <summary>A stream whose one end writes and whose other end reads, as a process' standard input has.</summary>
internal sealed class PipeStream : Stream
{
    private readonly BlockingCollection<byte[]> _written = [];
    private byte[] _current = [];
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <summary>Nothing more is written.</summary>
    public void End() => _written.CompleteAdding();

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_at == _current.Length)
        {
            if (!_written.TryTake(out var next, Timeout.Infinite))
            {
                return 0;
            }

            (_current, _at) = (next, 0);
        }

        var taken = Math.Min(count, _current.Length - _at);
        _current.AsSpan(_at, taken).CopyTo(buffer.AsSpan(offset));
        _at += taken;
        return taken;
    }

    public override void Write(byte[] buffer, int offset, int count) => _written.Add(buffer.AsSpan(offset, count).ToArray());

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
