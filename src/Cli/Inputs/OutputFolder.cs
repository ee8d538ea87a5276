using System.Globalization;

namespace Reelwire.Cli.Inputs;

/// <summary>The folder that videos are saved in.</summary>
internal sealed class OutputFolder
{
    private readonly string _path;

    private OutputFolder(string path) => _path = path;

    /// <summary>Makes the folder and proves that it can be written, before anything is paid for.</summary>
    /// <exception cref="BadInputException">It cannot.</exception>
    public static OutputFolder Prepare(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
            var probe = Path.Combine(path, $".{Guid.NewGuid():N}");
            using var stream = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
            return new OutputFolder(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new BadInputException($"--output '{path}' is no folder that can be written: {exception.Message}");
        }
    }

    /// <summary>A path for a new video: a number is appended where the name is taken.</summary>
    public string NewFile(string name)
    {
        var path = Path.Combine(_path, $"{name}.mp4");
        for (var number = 2; Path.Exists(path); number++)
        {
            path = Path.Combine(_path, string.Create(CultureInfo.InvariantCulture, $"{name}-{number}.mp4"));
        }

        return path;
    }
}
