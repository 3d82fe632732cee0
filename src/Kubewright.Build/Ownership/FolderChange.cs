using Kubewright.Build.Files;

namespace Kubewright.Build.Ownership;

/// <summary>
/// A change of several files that happens as a whole or not at all. All that needs space on the disk is written beforehand, in a folder of its own; what is
/// left are renames, and one that fails takes back those before it. Nobody can take back what was done when the process is killed: the first step leaves word
/// of all others.
/// </summary>
/// <param name="files">Where the files are.</param>
/// <param name="stage">The full path of the folder to prepare the change in; nothing else is in it.</param>
internal sealed class FolderChange(IFiles files, string stage)
{
    private readonly List<(Action Do, Action Undo)> _steps = [];

    /// <summary>Deletes what a change that was killed has left, and makes room.</summary>
    public void Begin()
    {
        Clear();
        files.CreateFolder(stage);
    }

    /// <summary>Adds a folder that is not there yet.</summary>
    public void CreateFolder(string path) => _steps.Add((() => files.CreateFolder(path), () => files.DeleteFolder(path)));

    /// <summary>Adds a file, or what it is to hold from now on, and prepares it.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="bytes">What it is to hold.</param>
    /// <param name="exists">Whether it is there when its turn comes.</param>
    /// <param name="earlier">What it holds then, where it is there.</param>
    public void Write(string path, byte[] bytes, bool exists, byte[] earlier)
    {
        var fresh = NameOf("new");
        files.Create(fresh, bytes);
        if (!exists)
        {
            _steps.Add((() => files.Move(fresh, path), () => files.Delete(path)));
            return;
        }

        var old = NameOf("old");
        files.Create(old, earlier);
        _steps.Add((() => files.Replace(fresh, path), () => files.Replace(old, path)));
    }

    /// <summary>Takes a file away.</summary>
    public void Remove(string path)
    {
        var old = NameOf("old");
        _steps.Add((() => files.Move(path, old), () => files.Move(old, path)));
    }

    /// <summary>Does it. Where a step fails, all is as it was before.</summary>
    public void Commit()
    {
        for (var i = 0; i < _steps.Count; i++)
        {
            try
            {
                _steps[i].Do();
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                Undo(i - 1);
                throw;
            }
        }
    }

    /// <summary>Deletes what the change was prepared with.</summary>
    public void Clear()
    {
        foreach (var file in files.FilesIn(stage))
        {
            files.Delete(file);
        }

        if (files.FolderExists(stage))
        {
            files.DeleteFolder(stage);
        }
    }

    /// <summary>The last step first. One that fails leaves those before it done: the word that the first of them left is what the next build goes by.</summary>
    private void Undo(int last)
    {
        try
        {
            for (var i = last; i >= 0; i--)
            {
                _steps[i].Undo();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What made the change fail is what is reported.
        }
    }

    private string NameOf(string end) => Path.Combine(stage, _steps.Count + "." + end);
}
